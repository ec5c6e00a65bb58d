package io.mashang.codes.product;

import io.mashang.codes.ProductId;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/products")
class ProductConsoleController {

    record ProductRequest(
            @NotBlank @Size(max = 80) String name, @NotNull @Size(max = 40) String sku, @NotNull @Valid Rule rule) {}

    record NameRequest(@NotBlank @Size(max = 80) String name, @NotNull @Size(max = 40) String sku) {}

    record RuleRequest(int basedOn, @NotNull @Valid Rule rule) {}

    private final CreateProduct createProduct;
    private final ChangeProduct changeProduct;
    private final Products products;
    private final ProductStore store;

    ProductConsoleController(
            CreateProduct createProduct, ChangeProduct changeProduct, Products products, ProductStore store) {
        this.createProduct = createProduct;
        this.changeProduct = changeProduct;
        this.products = products;
        this.store = store;
    }

    @GetMapping
    @StaffMay(Permission.CODES_READ)
    Page<ProductView> list(PageRequest page, @RequestParam(required = false) Product.@Nullable State state) {
        List<Product> found = store.list(page.search(), state, page.before(), page.rows() + 1);
        return Page.of(found, page.rows(), (Product product) -> product.id().text()).map(ProductView::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @StaffMay(Permission.CODES_WRITE)
    ProductView create(StaffActor actor, @Valid @RequestBody ProductRequest request) {
        return view(createProduct.create(actor, request.name(), request.sku(), request.rule()));
    }

    @GetMapping("/{id}")
    @StaffMay(Permission.CODES_READ)
    ProductView get(@PathVariable long id) {
        return view(new ProductId(id));
    }

    @PutMapping("/{id}")
    @StaffMay(Permission.CODES_WRITE)
    ProductView rename(StaffActor actor, @PathVariable long id, @Valid @RequestBody NameRequest request) {
        changeProduct.rename(actor, new ProductId(id), request.name(), request.sku());
        return view(new ProductId(id));
    }

    @PutMapping("/{id}/rule")
    @StaffMay(Permission.CODES_WRITE)
    ProductView changeRule(StaffActor actor, @PathVariable long id, @Valid @RequestBody RuleRequest request) {
        changeProduct.changeRule(actor, new ProductId(id), request.basedOn(), request.rule());
        return view(new ProductId(id));
    }

    @GetMapping("/{id}/rules")
    @StaffMay(Permission.CODES_READ)
    List<ProductView.RuleView> rules(@PathVariable long id) {
        products.get(new ProductId(id));
        return store.rules(new ProductId(id)).stream().map(ProductView.RuleView::of).toList();
    }

    @PostMapping("/{id}/archive")
    @StaffMay(Permission.CODES_WRITE)
    ProductView archive(StaffActor actor, @PathVariable long id) {
        changeProduct.moveTo(actor, new ProductId(id), Product.State.ARCHIVED);
        return view(new ProductId(id));
    }

    @PostMapping("/{id}/restore")
    @StaffMay(Permission.CODES_WRITE)
    ProductView restore(StaffActor actor, @PathVariable long id) {
        changeProduct.moveTo(actor, new ProductId(id), Product.State.ACTIVE);
        return view(new ProductId(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @StaffMay(Permission.CODES_WRITE)
    void delete(StaffActor actor, @PathVariable long id) {
        changeProduct.delete(actor, new ProductId(id));
    }

    private ProductView view(ProductId id) {
        return ProductView.of(products.get(id));
    }
}
