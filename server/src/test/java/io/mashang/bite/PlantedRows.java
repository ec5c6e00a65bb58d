package io.mashang.bite;

import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** Planted: a repository that is not called a store, a controller not called one. Abstract, so that nobody makes them. */
public class PlantedRows {

    private PlantedRows() {}

    @Repository
    abstract static class Rows {}

    @RestController
    abstract static class Endpoint {}
}
