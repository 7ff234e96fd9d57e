package org.zhibu.server.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.job.Job;
import org.zhibu.server.module.ModuleContexts;

/** All jobs: beans of the platform, and of the modules that run. */
@Component
class JobCatalog {
    static final String PLATFORM = "platform";

    private final ObjectProvider<Job> platform;
    private final ModuleContexts modules;

    JobCatalog(ObjectProvider<Job> platform, ModuleContexts modules) {
        this.platform = platform;
        this.modules = modules;
    }

    /** By name. */
    Map<String, Job> all() {
        Map<String, Job> jobs = new LinkedHashMap<>();
        add(jobs, PLATFORM, platform.orderedStream().toList());
        modules.beansOf(Job.class).forEach((module, beans) -> add(jobs, module, beans));
        return jobs;
    }

    static String owner(Job job) {
        return job.name().substring(0, job.name().indexOf('.'));
    }

    private static void add(Map<String, Job> jobs, String owner, List<Job> beans) {
        for (Job job : new ArrayList<>(beans)) {
            if (!job.name().matches("[a-z]+\\.[a-zA-Z]+") || !owner(job).equals(owner)) {
                throw new IllegalStateException("The name of a job of " + owner + " reads " + job.name());
            }
            if (jobs.put(job.name(), job) != null) {
                throw new IllegalStateException("Two jobs are called " + job.name());
            }
        }
    }
}
