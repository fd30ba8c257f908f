package dev.migrator.cli;

import dev.migrator.VerificationReport;
import dev.migrator.proof.Finding;

/** Tells a person what a proof has found. */
final class VerificationText {

    private final Screen screen;

    VerificationText(Screen screen) {
        this.screen = screen;
    }

    void print(String database, VerificationReport report) {
        report.findings().forEach(this::print);
        String tried = report.tried() + (report.tried() == 1 ? " migration" : " migrations") + " of " + database;
        screen.print(
                report.proven()
                        ? screen.styled("fg(green)", "Proven") + ": " + tried + ", each up, down and up again"
                        : screen.styled("fg(red),bold", "Not proven") + ": "
                                + report.findings().size() + (report.findings().size() == 1 ? " finding" : " findings")
                                + " in " + tried);
        report.irreversible().forEach(script -> screen.print("  irreversible, as it says: " + script));
    }

    private void print(Finding finding) {
        screen.print(screen.styled(
                        "bold", finding.script().map(script -> script + ": ").orElse(""))
                + finding.kind());
        finding.differences().forEach(line -> screen.print("  " + line.replace("\n", "\n  ")));
        finding.failure().ifPresent(failure -> screen.print("  " + failure.getMessage()));
        if (!finding.repair().isEmpty()) {
            screen.print("  what would mend it:");
            finding.repair().forEach(sql -> screen.print("    " + sql.replace("\n", "\n    ") + ";"));
        }
    }
}
