package dev.migrator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Rows in columns, made to fit: first the widest column that may be is cut, then columns go, the least important first. */
final class Table {

    /** Between two columns. */
    private static final String GAP = "  ";

    /** A column that may be cut is never cut below this. */
    private static final int READABLE = 12;

    /**
     * A column.
     *
     * @param right whether its cells stand on the right
     * @param cut whether its cells may be cut
     * @param rank columns of the highest rank go first where there is no room; 0 never goes
     */
    record Column(String title, boolean right, boolean cut, int rank) {}

    /** A cell's text, and what dresses it up once it has its width. */
    record Cell(String text, UnaryOperator<String> style) {

        static Cell of(String text) {
            return new Cell(text, UnaryOperator.identity());
        }
    }

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    void add(List<Cell> row) {
        rows.add(List.copyOf(row));
    }

    /** The lines, head first, none wider than {@code width} as far as that can be. */
    List<String> lines(int width, UnaryOperator<String> head) {
        int[] widths = IntStream.range(0, columns.size()).map(this::natural).toArray();
        for (int rank = 9; total(widths) > width && rank >= 0; rank--) {
            shrink(widths, width);
            for (int i = 0; i < widths.length && total(widths) > width && rank > 0; i++) {
                if (columns.get(i).rank() == rank) {
                    widths[i] = 0;
                }
            }
        }
        // A column that went may have left room for those that were cut.
        for (int i = 0; i < widths.length; i++) {
            int spare = width == Integer.MAX_VALUE ? 0 : Math.max(0, width - total(widths));
            widths[i] += widths[i] == 0 ? 0 : Math.min(spare, natural(i) - widths[i]);
        }
        List<String> lines = new ArrayList<>();
        List<Cell> titles =
                columns.stream().map(column -> new Cell(column.title(), head)).toList();
        lines.add(line(titles, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private void shrink(int[] widths, int width) {
        for (int i = 0; i < widths.length; i++) {
            int excess = total(widths) - width;
            if (excess > 0 && columns.get(i).cut() && widths[i] > READABLE) {
                widths[i] = Math.max(READABLE, widths[i] - excess);
            }
        }
    }

    private int natural(int column) {
        int cells = rows.stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column).text()))
                .max()
                .orElse(0);
        return Math.max(cells, DisplayWidth.of(columns.get(column).title()));
    }

    private static int total(int[] widths) {
        int shown = 0;
        int sum = 0;
        for (int width : widths) {
            shown += width > 0 ? 1 : 0;
            sum += width;
        }
        return sum + GAP.length() * Math.max(0, shown - 1);
    }

    private String line(List<Cell> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        int blanks = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                Cell cell = cells.get(i);
                String text = DisplayWidth.cut(cell.text(), widths[i]);
                int padding = widths[i] - DisplayWidth.of(text);
                boolean right = columns.get(i).right();
                // Blanks are written only before a text, so that no line ends with one.
                if (!text.isEmpty()) {
                    line.append(" ".repeat(blanks + (right ? padding : 0)))
                            .append(cell.style().apply(text));
                    blanks = right ? 0 : padding;
                } else {
                    blanks += widths[i];
                }
                blanks += GAP.length();
            }
        }
        return line.toString();
    }
}
