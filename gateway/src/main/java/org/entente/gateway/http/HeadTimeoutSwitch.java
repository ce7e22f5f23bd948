package org.entente.gateway.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Has Netty look for {@link HeadTimeouts}, which it does at the process' first connection and never again. */
@ApplicationScoped
class HeadTimeoutSwitch {

    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent before) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }
}
