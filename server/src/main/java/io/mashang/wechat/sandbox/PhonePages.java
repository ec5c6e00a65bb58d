package io.mashang.wechat.sandbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The phone in the browser below /sim/: whoever holds it acts as anybody, so it exists in the sandbox only. */
@Configuration(proxyBeanMethods = false)
@SandboxOnly
class PhonePages implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/sim/**")
                .addResourceLocations("classpath:/sim/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/sim", "/sim/").setKeepQueryParams(true);
        registry.addViewController("/sim/").setViewName("forward:/sim/index.html");
    }
}
