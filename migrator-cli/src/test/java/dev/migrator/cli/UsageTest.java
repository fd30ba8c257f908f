package dev.migrator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrator.cli.Project.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aTypoEndsWith2AndASuggestion() {
        Outcome refused = new Project(folder).migrator("stauts");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Did you mean", "migrator status", "See migrator --help");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void helpListsEveryCommandAndEveryExitCode() {
        Outcome help = new Project(folder).migrator("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("new", "status", "plan", "migrate", "rollback", "redo", "baseline", "mark", "repair")
                .contains("create", "drop", "wait", "generate-completion")
                .contains("Exit codes:", "another migrator kept the lock");
    }

    @Test
    void nothingAtAllIsAMistake() {
        assertThat(new Project(folder).migrator().code()).isEqualTo(2);
    }

    @Test
    void aNumberAndAVersionExcludeEachOther() {
        assertThat(new Project(folder).migrator("rollback", "2", "--to", "1").code())
                .isEqualTo(2);
    }

    @Test
    void printsACompletionScript() {
        assertThat(new Project(folder).migrator("generate-completion").out())
                .contains("complete -F _complete_migrator");
    }

    @Test
    void aCommandInAPropertyIsCutLikeAShellCutsIt() {
        assertThat(ApplicationCommands.words("  new 'add users' --x=\"a b\"'c' \"\" "))
                .containsExactly("new", "add users", "--x=a bc", "");
        assertThatThrownBy(() -> ApplicationCommands.words("new 'add")).isInstanceOf(UsageException.class);
    }
}
