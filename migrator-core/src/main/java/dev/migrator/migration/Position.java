package dev.migrator.migration;

/**
 * Where a migration stands in the order. Compares the way people read numbers: runs of digits by their value, whatever
 * their width, runs of anything else as strings; {@code 1.9 < 1.10 < 2}, {@code 20260101_a < 20260101_b}.
 *
 * @param text what is compared; for numbered scripts the canonical version
 */
public record Position(String text) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        int here = 0;
        int there = 0;
        while (here < text.length() && there < other.text.length()) {
            int hereEnd = runEnd(text, here);
            int thereEnd = runEnd(other.text, there);
            String mine = text.substring(here, hereEnd);
            String theirs = other.text.substring(there, thereEnd);
            int order = isDigit(mine.charAt(0)) && isDigit(theirs.charAt(0))
                    ? compareNumbers(mine, theirs)
                    : mine.compareTo(theirs);
            if (order != 0) {
                return order;
            }
            here = hereEnd;
            there = thereEnd;
        }
        return Integer.compare(text.length() - here, other.text.length() - there);
    }

    private static int runEnd(String text, int start) {
        boolean digits = isDigit(text.charAt(start));
        int end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String mine, String theirs) {
        String left = MigrationVersion.withoutLeadingZeros(mine);
        String right = MigrationVersion.withoutLeadingZeros(theirs);
        return left.length() != right.length() ? Integer.compare(left.length(), right.length()) : left.compareTo(right);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
