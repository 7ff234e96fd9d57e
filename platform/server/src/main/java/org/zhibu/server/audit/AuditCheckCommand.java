package org.zhibu.server.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code ./portal audit-check}: looks through all chains, says what it found and ends; the exit code tells whether all hold. */
@Component
@ConditionalOnProperty("portal.audit.check-and-exit")
class AuditCheckCommand implements ApplicationRunner, ExitCodeGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(AuditCheckCommand.class);

    private final AuditChain chain;
    private final ApplicationContext context;
    private int exitCode;

    AuditCheckCommand(AuditChain chain, ApplicationContext context) {
        this.chain = chain;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        AuditChain.Result result = chain.checkAll();
        result.breaks()
                .forEach(b -> LOG.error("{} ({}): entry {} {}", b.name(), b.organization(), b.seq(), b.problem()));
        LOG.info(
                "{} entries of {} organisations looked through, {} broken",
                result.entries(),
                result.chains(),
                result.breaks().size());
        exitCode = result.breaks().isEmpty() ? 0 : 1;
        System.exit(SpringApplication.exit(context));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
