package io.mashang.platform.jobs;

/**
 * Work that the installation does by the clock, once, on whichever node gets to it. A bean of this type is found and run;
 * a run that was missed because nobody was there is made up for once.
 */
public interface ScheduledJob {

    /** Kebab case, the module first, for example {@code points-books}; never renamed. The console has its words for it. */
    String name();

    /** When, as a cron expression of Spring with six fields, in the programme's zone. */
    String cron();

    /**
     * Does it and says in one line what was done. It may be called again after it broke off anywhere: what it writes goes
     * through {@code turn}, so that a node that was paused meanwhile writes nothing any more.
     */
    String run(Turn turn);
}
