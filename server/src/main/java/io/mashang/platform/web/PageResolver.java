package io.mashang.platform.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Answers a page's own files, and its index for every address inside the page: the page's router knows those. */
final class PageResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = path.isEmpty() ? null : super.getResource(path, location);
        if (file != null || path.startsWith("api/") || path.contains(".")) {
            return file;
        }
        return super.getResource("index.html", location);
    }
}
