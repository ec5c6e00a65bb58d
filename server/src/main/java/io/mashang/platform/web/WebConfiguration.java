package io.mashang.platform.web;

import io.mashang.platform.access.AccessCheck;
import io.mashang.platform.access.AccessInterceptor;
import io.mashang.platform.access.CallerArgumentResolver;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final List<String> PAGES = List.of("console", "member", "screen", "sandbox");

    private final List<AccessCheck> checks;

    WebConfiguration(List<AccessCheck> checks) {
        this.checks = checks;
    }

    /** The built pages: hashed files for a year, each page's index afresh every time and for every path inside the page. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/web/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        for (String page : PAGES) {
            registry.addResourceHandler("/" + page + "/**")
                    .addResourceLocations("classpath:/web/" + page + "/")
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(false)
                    .addResolver(new PageResolver());
        }
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/console/");
        for (String page : PAGES) {
            registry.addRedirectViewController("/" + page, "/" + page + "/").setKeepQueryParams(true);
            // Spring's resource handler never asks a resolver about the empty path.
            registry.addViewController("/" + page + "/").setViewName("forward:/" + page + "/index.html");
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessInterceptor(checks));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver());
    }
}
