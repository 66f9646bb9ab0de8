package dev.contacts.examples;

import dev.contacts.transfer.ImportProgress;
import dev.contacts.transfer.ProgressListener;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far an import has come: a bar that grows in a terminal, elsewhere one line at the end. */
final class ImportBar implements ProgressListener, AutoCloseable {

    private static final int WIDTH = 78;

    private final Console console;
    private final ProgressBar bar;
    private volatile String last = ""; // set by the bar's own timer
    private boolean heard;

    ImportBar(Console console) {
        this.console = console;
        this.bar = new ProgressBarBuilder()
                .setTaskName("   reading")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" kB", 1)
                .setMaxRenderedLength(WIDTH)
                .hideEta()
                .setConsumer(consumer())
                .build();
    }

    private ProgressBarConsumer consumer() {
        return console.isTerminal()
                ? new ConsoleProgressBarConsumer(console.out(), WIDTH)
                : new DelegatingProgressBarConsumer(line -> last = line, WIDTH);
    }

    @Override
    public void onProgress(ImportProgress progress) {
        heard = true;
        bar.maxHint(kilobytes(progress.total()));
        bar.stepTo(kilobytes(progress.read()));
        bar.setExtraMessage(String.format(Locale.ROOT, "%,d rows", progress.rows()));
    }

    /** Rounded up, because a small file is not nothing. */
    private static long kilobytes(long bytes) {
        return (bytes + 999) / 1_000;
    }

    @Override
    public void close() {
        bar.close(); // which ends the line in a terminal
        if (heard && !last.isEmpty()) {
            console.out().println(last);
        }
    }
}
