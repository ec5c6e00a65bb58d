package io.mashang.platform.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mashang.platform.MashangSettings;
import io.mashang.platform.MashangSettings.StoreMode;
import io.mashang.platform.embedded.DataFolder;
import io.mashang.platform.embedded.EmbeddedMariaDb;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** The one data source: to the private database of an embedded installation, or to the one that settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariConfig poolSettings() {
        return new HikariConfig();
    }

    @Bean
    SQLExceptionTranslator exceptionTranslator() {
        return new StoreErrors();
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
        HikariDataSource dataSource(EmbeddedMariaDb database, HikariConfig pool, StoreSettings settings) {
            pool.setJdbcUrl(database.jdbcUrl());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            return open(pool, settings, StoreMode.EMBEDDED);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "mashang.mode", havingValue = "external")
    @EnableConfigurationProperties(DataSourceProperties.class)
    static class External {

        @Bean
        @Primary
        HikariDataSource dataSource(DataSourceProperties database, HikariConfig pool, StoreSettings settings) {
            pool.setJdbcUrl(database.determineUrl());
            pool.setUsername(database.determineUsername());
            pool.setPassword(database.determinePassword());
            return open(pool, settings, StoreMode.EXTERNAL);
        }
    }

    /**
     * Migrates before anybody is given the data source, so that no bean ever meets an old table; over connections of its
     * own, because changing a large table takes longer than an answer may.
     */
    private static HikariDataSource open(HikariConfig pool, StoreSettings settings, StoreMode mode) {
        HikariDataSource dataSource = new PoolWithReserve(bounded(pool, settings, mode), settings.waiting());
        try {
            Migrations.run(migrator(pool, settings.migration()));
            return dataSource;
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    private static HikariConfig bounded(HikariConfig pool, StoreSettings settings, StoreMode mode) {
        String url = String.valueOf(pool.getJdbcUrl());
        Map.of("connectTimeout", settings.connectTimeout(), "socketTimeout", settings.answerTimeout(mode)).forEach((name, most) -> {
            if (!url.contains(name + "=")) {
                pool.addDataSourceProperty(name, Long.toString(most.toMillis()));
            }
        });
        return pool;
    }

    private static DataSource migrator(HikariConfig pool, StoreSettings.Migration user) {
        return user.username() == null
                ? new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                : new DriverManagerDataSource(pool.getJdbcUrl(), user.username(), Objects.requireNonNullElse(user.password(), ""));
    }
}
