package dev.contacts.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where the content of export jobs goes. A port that the host implements; safe for use by several threads. Rules 001-33 … 001-35. */
public interface ExportTarget {

    /**
     * Begins the content of a job. What is written is whole when the stream was closed without an exception.
     *
     * @param job a job that is running; its id names the content
     * @return where to write, closed by the library
     * @throws IOException if it cannot be begun; the job fails then
     */
    OutputStream open(ExportJob job) throws IOException;

    /**
     * Says where the content can be got, by a page of the host's for example.
     *
     * @param job a job whose content is whole
     * @return the link, at most {@link ExportJob#MAX_LINK} characters of text that can be stored, or the job fails; empty, as by default, if there is none
     */
    default String link(ExportJob job) {
        return "";
    }

    /**
     * Takes the content of a job away, for good. May be called when there is none, or only a part.
     *
     * @param job the job
     * @throws IOException if content may still be there
     */
    void delete(ExportJob job) throws IOException;

    /**
     * A folder that holds a file for each job, named by its id; the link is the file's URI. Where the file system knows owners, only its owner may
     * read a file. While a job runs, and when its process dies, its file has another name, which ends with {@code .part}; the job has the counts
     * and the digest, no manifest lies beside the file.
     *
     * @param folder a folder that is there
     * @return the target
     */
    static ExportTarget folder(Path folder) {
        return new FolderTarget(folder.toAbsolutePath());
    }
}
