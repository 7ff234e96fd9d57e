package org.zhibu.server.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.zhibu.server.account.ui.SignInView;

/** What the web layer lets through. Module pages are session routes, which Vaadin's own rules do not know. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    @Bean
    SecurityFilterChain portalChain(HttpSecurity http, SessionGuard guard) throws Exception {
        http.authorizeHttpRequests(rules -> rules.requestMatchers(
                        "/theme/**",
                        "/lumo/**",
                        "/charts/**",
                        "/icons/**",
                        "/scripts/**",
                        "/favicon.ico",
                        "/calendar/feed/*",
                        "/n/*")
                .permitAll()
                .requestMatchers("/m/**")
                .authenticated());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                                + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:;"
                                + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"))

                // a PDF is looked at inside of a page
                .frameOptions(options -> options.sameOrigin())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.addFilterAfter(guard, org.springframework.security.web.context.SecurityContextHolderFilter.class);
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class)
                        // whoever is signed in gets the portal's own "not found" for an address that nobody knows
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        return http.build();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(11);
    }

    /** The guard belongs to the security chain, not to the servlet container. */
    @Bean
    FilterRegistrationBean<SessionGuard> guardNotTwice(SessionGuard guard) {
        FilterRegistrationBean<SessionGuard> registration = new FilterRegistrationBean<>(guard);
        registration.setEnabled(false);
        return registration;
    }

    /** Sign-in goes through {@link SignIn}; Spring's own form accepts nobody. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("Sign in on the sign-in page");
        };
    }
}
