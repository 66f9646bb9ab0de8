package dev.contacts.transfer;

/** Hears of export jobs that have ended. A port that the host implements; safe for use by several threads. Rule 001-33. */
@FunctionalInterface
public interface ExportNotifier {

    /** Tells nobody. */
    ExportNotifier NONE = job -> {};

    /**
     * Is told once of each job, after the commit of what it says: when the job is ready, and when it has failed. What it throws leaves the job as it
     * is; it is kept in {@link ExportJob#problem}.
     *
     * @param job the job as it is stored, {@link ExportJob.State#READY} or {@link ExportJob.State#FAILED}
     */
    void ended(ExportJob job);
}
