package org.entente.gateway.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ServerChannel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts a {@link HeadTimeout} on every connection that a server of this process takes. Neither Quarkus nor Vert.x bounds
 * the time for a head, nor lets anybody at a connection before there is one; this is Netty's own door, which finds the
 * class as a service once {@link HeadTimeoutSwitch} has opened it.
 */
public final class HeadTimeouts extends ChannelInitializerExtension {

    private volatile Duration timeout;

    /** Reads the setting, once for each port that is listened on. */
    @Override
    public void postInitializeServerListenerChannel(ServerChannel listener) {
        timeout = ConfigProvider.getConfig().getValue("entente.gateway.head-timeout", Duration.class);
    }

    /** Comes before what Vert.x puts on the connection, and so sees the bytes as they come. */
    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addLast(new HeadTimeout(timeout));
    }
}
