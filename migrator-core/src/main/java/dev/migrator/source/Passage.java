package dev.migrator.source;

import dev.migrator.migration.Checksum;
import dev.migrator.migration.Directives;
import dev.migrator.migration.MigratorException;
import dev.migrator.migration.Script;
import dev.migrator.sql.DirectiveReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A part of a file, from one line to another, that is a script of its own: the whole file, one of its sections, one of
 * its change sets.
 *
 * @param firstLine the line on which it begins, from 1
 * @param start how many characters of the file stand before it
 * @param end how many characters of the file stand before what follows it
 * @param gaps what lies between and belongs to other scripts, counted from the begin of the file
 */
record Passage(FileText text, int firstLine, long start, long end, List<GapReader.Gap> gaps) {

    Passage {
        gaps = List.copyOf(gaps);
    }

    Passage(FileText text, int firstLine, long start, long end) {
        this(text, firstLine, start, end, List.of());
    }

    static Passage whole(FileText text) {
        return new Passage(text, 1, 0, Long.MAX_VALUE);
    }

    /** This and a later one of the same file as one script, without what lies between. */
    Passage and(Passage later) {
        List<GapReader.Gap> all = new ArrayList<>(gaps);
        all.add(new GapReader.Gap(/* start= */ end, /* end= */ later.start));
        all.addAll(later.gaps);
        return new Passage(text, firstLine, start, later.end, all);
    }

    /** Whether it has nothing but white space and comments. */
    boolean isEmpty() {
        long from = start;
        for (GapReader.Gap gap : gaps) {
            if (!text.isBlank(from, gap.start())) {
                return false;
            }
            from = gap.end();
        }
        return text.isBlank(from, end);
    }

    /** The script, with the directives that its own head has. */
    Script script() {
        return script(directives -> directives);
    }

    /**
     * The script, with what its layout knows besides.
     *
     * @param settings completes the directives
     * @throws MigratorException if a directive can't be obeyed, or the file can't be read
     */
    Script script(UnaryOperator<Directives> settings) {
        ScriptFile file = text.file();
        try (Reader forDirectives = open(text.open());
                Reader forChecksum = open(text.open())) {
            Directives directives = DirectiveReader.read(file.name(), forDirectives, firstLine);
            return new Script(
                    file.name(),
                    firstLine,
                    Checksum.of(forChecksum),
                    settings.apply(directives),
                    new Content(file, start, end, gaps));
        } catch (IOException e) {
            throw InvalidScriptException.unreadable(file.origin(), e);
        }
    }

    private Reader open(Reader whole) throws IOException {
        return Content.cut(whole, start, end, gaps);
    }

    /** Reads the file again, and keeps none of it. */
    private record Content(ScriptFile source, long start, long end, List<GapReader.Gap> gaps)
            implements Script.Content {

        @Override
        public Reader open() throws IOException {
            return cut(source.open(), start, end, gaps);
        }

        static Reader cut(Reader whole, long start, long end, List<GapReader.Gap> gaps) throws IOException {
            Reader part = PartReader.of(whole, start, end);
            return gaps.isEmpty()
                    ? part
                    : new GapReader(
                            part,
                            gaps.stream()
                                    .map(gap -> new GapReader.Gap(gap.start() - start, gap.end() - start))
                                    .toList());
        }

        @Override
        public InputStream file() {
            return source.file();
        }
    }
}
