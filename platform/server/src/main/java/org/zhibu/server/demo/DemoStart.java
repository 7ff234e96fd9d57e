package org.zhibu.server.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhibu.server.account.FirstOperator;
import org.zhibu.server.text.Bundles;

/** Runs the demonstration when asked by {@code --demo} or {@code portal.demo=true}: after the modules, before the web server. */
@Component
class DemoStart implements SmartLifecycle {
    private final Demonstration demonstration;
    private final Bundles bundles;
    private final boolean wanted;
    private volatile boolean running;

    DemoStart(Demonstration demonstration, Bundles bundles, ApplicationArguments arguments, Environment environment) {
        this.demonstration = demonstration;
        this.bundles = bundles;
        wanted = arguments.containsOption("demo") || environment.getProperty("portal.demo", Boolean.class, false);
    }

    @Override
    public void start() {
        running = true;
        if (wanted) {
            demonstration.fill(DemoPlan.read());
        }
    }

    /** Who can sign in, where, and what to look at. */
    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (!wanted) {
            return;
        }
        StringBuilder text = new StringBuilder(bundles.platformText("demo.accounts", Demonstration.PASSWORD));
        for (DemoPlan.Account account : DemoPlan.read().accounts()) {
            text.append(line(account.organization(), account.login(), account.name()));
        }
        text.append(line(FirstOperator.CODE, FirstOperator.LOGIN, bundles.platformText("operator.person")));
        System.out.println(text);
    }

    private static String line(String organization, String login, String name) {
        return System.lineSeparator() + String.format("  %-16s %-10s %s", organization, login, name);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 10;
    }
}
