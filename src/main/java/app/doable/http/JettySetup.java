package app.doable.http;

import io.javalin.config.JavalinConfig;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * Jetty as Doable runs it: one virtual thread a request, strict in what it reads, bounded in what it lends a client.
 *
 * @param stopping runs when the server begins to stop, to end the answers that would otherwise never end
 */
record JettySetup(
        String address,
        int port,
        Limits limits,
        SecurityHeaders headers,
        ProblemRenderer problems,
        AccessLog accessLog,
        Runnable stopping) {

    void configure(JavalinConfig config) {
        config.appData(Limits.KEY, limits);
        VirtualThreadPool threads = new VirtualThreadPool();
        // logback takes reflection to name a thread that has no name, with each line
        threads.setName("request");
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(this::configure);
        config.jetty.modifyHttpConfiguration(this::configure);
        config.jetty.addConnector(this::connector);
    }

    private void configure(Server server) {
        server.getBeans(LowResourceMonitor.class).forEach(server::removeBean);
        FrontDoor door = new FrontDoor(headers);
        server.setHandler(new GracefulHandler(door));
        server.setErrorHandler(new Refusals(headers, problems));
        server.setRequestLog(accessLog);
        server.setStopTimeout(limits.stop().toMillis());
        server.addBean(new Stopping(stopping));
    }

    private void configure(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.headBytes());
        http.setOutputBufferSize(32 * 1024);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(address);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.addBean(new NetworkConnectionLimit(limits.connections(), connector));
        connector.addBean(new SlowHeads(connector, limits.head()));
        return connector;
    }

    /** Jetty asks it to stop at the same moment as it begins to refuse requests. */
    private record Stopping(Runnable hook) implements Graceful {
        @Override
        public CompletableFuture<Void> shutdown() {
            return CompletableFuture.runAsync(hook, Thread::startVirtualThread);
        }

        @Override
        public boolean isShutdown() {
            return false;
        }
    }
}
