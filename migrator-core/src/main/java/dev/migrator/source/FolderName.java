package dev.migrator.source;

/** What the name of a migration's own folder says, in layouts where each has one. */
final class FolderName {

    private FolderName() {}

    /** The name of the folder that a file lies in; empty for a file that lies in the location itself. */
    static String of(FileText file) {
        String folder = file.folder();
        return folder.isEmpty() ? "" : folder.substring(parent(file).length(), folder.length() - 1);
    }

    /** The path of the folder around that one, up to and with its last slash; empty if that is the location. */
    static String parent(FileText file) {
        return file.folder().replaceFirst("[^/]+/$", "");
    }

    /** What people read: without the number or time in front. */
    static String readable(String name) {
        String words = name.replaceFirst("^[0-9][0-9-]*[_-]", "")
                .replaceAll("[_-]+", " ")
                .strip();
        return words.isEmpty() ? name : words;
    }
}
