package app.doable;

import app.doable.account.AccountFeature;
import app.doable.account.Actor;
import app.doable.account.MailLinks;
import app.doable.account.Passwords;
import app.doable.account.Sessions;
import app.doable.account.Zones;
import app.doable.config.Config;
import app.doable.database.Database;
import app.doable.database.InstallationStore;
import app.doable.history.ChangeData;
import app.doable.history.History;
import app.doable.http.Constants;
import app.doable.http.Cookies;
import app.doable.http.Csrf;
import app.doable.http.DatabaseMeters;
import app.doable.http.Metrics;
import app.doable.http.Probes;
import app.doable.http.Routes;
import app.doable.http.Server;
import app.doable.list.ListData;
import app.doable.list.ListFeature;
import app.doable.list.Lists;
import app.doable.live.Live;
import app.doable.live.LiveFeature;
import app.doable.mail.Mailer;
import app.doable.page.ApiDocument;
import app.doable.page.Looks;
import app.doable.page.Pages;
import app.doable.page.Problems;
import app.doable.page.Side;
import app.doable.page.StaticFiles;
import app.doable.page.Viewer;
import app.doable.schedule.Background;
import app.doable.task.Labels;
import app.doable.task.TaskCounts;
import app.doable.task.TaskData;
import app.doable.task.TaskFeature;
import app.doable.task.TaskPast;
import app.doable.task.TaskViews;
import app.doable.task.Tasks;
import app.doable.task.Trash;
import app.doable.task.ViewSortData;
import app.doable.task.ViewSorts;
import app.doable.view.ViewFeature;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** config → database → features → routes → server. */
public final class Application implements AutoCloseable {
    private final Database database;
    private final Passwords passwords;
    private final Background background;
    private final Mailer mailer;
    private final Routes routes = new Routes();
    private final Live live;
    private final Server server;

    /**
     * What takes time, and says what time it is.
     *
     * @param backgrounds one for each that repeats work at its own pace
     * @param passwords ended with the application
     */
    public record Pace(Clock clock, Supplier<Background> backgrounds, Passwords passwords) {}

    public Application(Config config, Database database, Clock clock) {
        this(config, database, new Pace(clock, Background::new, new Passwords()));
    }

    public Application(Config config, Database database, Pace pace) {
        Clock clock = pace.clock();
        this.database = database;
        this.passwords = pace.passwords();
        this.background = pace.backgrounds().get();
        this.mailer = Mailer.open(
                config.smtp(),
                database,
                new MailLinks(database),
                pace.backgrounds().get(),
                clock);

        Cookies cookies = new Cookies(config);
        InstallationStore installation = new InstallationStore(database);
        Csrf csrf = new Csrf(cookies, installation.key("forms"));
        Metrics metrics = new Metrics(config);
        History history = new History(database, clock);
        Lists lists = new Lists(database, history, clock);
        AccountFeature account = new AccountFeature(
                new AccountFeature.Ground(config, database, cookies, passwords, mailer, background, clock), lists);
        Sessions sessions = account.sessions();
        this.live = new Live(sessions, lists, pace.backgrounds().get());
        Tasks tasks = new Tasks(database, history, clock);
        TaskPast past = new TaskPast(database, lists, history, clock);
        Looks looks = new Looks(cookies);
        TaskViews views = new TaskViews(database, history, clock);
        StaticFiles files = new StaticFiles();
        Pages pages = new Pages(
                csrf,
                looks,
                files,
                clock,
                context -> sessions.find(context).map(actor -> viewer(context, actor, views)));

        files.register(routes);
        looks.register(routes);
        account.register(
                routes,
                pages,
                List.of(
                        new ListData(database),
                        new TaskData(database),
                        new ChangeData(database),
                        new ViewSortData(database)));
        ListFeature.register(routes, lists);
        Labels labels = new Labels(database, history);
        Trash trash = new Trash(database, clock);
        background.every(Trash.PAUSE, trash::sweep);
        TaskFeature.register(routes, tasks, past, views, labels, trash);
        ViewFeature.register(
                routes,
                new ViewFeature.Doors(tasks, past, views, new ViewSorts(database), lists, labels, trash),
                sessions,
                pages,
                clock);
        LiveFeature.register(routes, live);
        ApiDocument.register(routes, pages);
        Constants.register(routes);

        Probes.register(routes, database);
        metrics.register(routes);
        account.measure(metrics.meters());
        DatabaseMeters.register(metrics.meters(), database);

        this.server = new Server(
                config,
                routes,
                new Server.Wiring(
                        sessions, csrf, new Problems(), account.failurePages(pages), metrics.meters(), live::close));
    }

    private static Viewer viewer(Context context, Actor actor, TaskViews views) {
        ZoneId zone = Zones.of(context, actor);
        return new Viewer(
                actor.displayName(),
                actor.preferences().look(),
                zone,
                actor.preferences().letterKeys(),
                () -> side(actor, views.counts(actor, views.today(zone))));
    }

    private static Side side(Actor actor, TaskCounts counts) {
        List<Side.Place> lists = actor.activeLists().stream()
                .map(list -> new Side.Place(
                        list.id(),
                        list.name(),
                        list.color(),
                        list.inbox(),
                        counts.open().getOrDefault(list.id(), 0)))
                .toList();
        String revisions = actor.lists().stream()
                .map(list -> list.id() + "." + list.revision())
                .collect(Collectors.joining(" "));
        return new Side(lists, counts.due(), revisions);
    }

    public Routes routes() {
        return routes;
    }

    /** @return the port it listens on */
    public int start() {
        return server.start();
    }

    @Override
    public void close() {
        live.close();
        server.close();
        background.close();
        mailer.close();
        passwords.close();
        database.close();
    }
}
