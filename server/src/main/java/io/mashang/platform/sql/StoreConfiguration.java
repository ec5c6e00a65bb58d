package io.mashang.platform.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.embedded.DataFolder;
import io.mashang.platform.embedded.EmbeddedMariaDb;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;

/** The one data source: to the private database of an embedded installation, or to the one that settings name. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariConfig poolSettings() {
        return new HikariConfig();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "mashang.mode", havingValue = "embedded", matchIfMissing = true)
    static class Embedded {

        @Bean
        DataFolder dataFolder(MashangSettings settings) {
            return DataFolder.open(settings.data());
        }

        /** After the master key: a database without its key is how a lost key is noticed. */
        @Bean
        @DependsOn("keyRing")
        EmbeddedMariaDb embeddedMariaDb(DataFolder folder) {
            return EmbeddedMariaDb.start(folder);
        }

        @Bean
        @Primary
        HikariDataSource dataSource(EmbeddedMariaDb database, HikariConfig pool) {
            pool.setJdbcUrl(database.jdbcUrl());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            return open(pool);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "mashang.mode", havingValue = "external")
    @EnableConfigurationProperties(DataSourceProperties.class)
    static class External {

        @Bean
        @Primary
        HikariDataSource dataSource(DataSourceProperties settings, HikariConfig pool) {
            pool.setJdbcUrl(settings.determineUrl());
            pool.setUsername(settings.determineUsername());
            pool.setPassword(settings.determinePassword());
            return open(pool);
        }
    }

    /** Migrates before anybody is given the data source, so that no bean ever meets an old table. */
    private static HikariDataSource open(HikariConfig pool) {
        HikariDataSource dataSource = new PoolWithReserve(pool);
        try {
            Migrations.run(dataSource);
            return dataSource;
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }
}
