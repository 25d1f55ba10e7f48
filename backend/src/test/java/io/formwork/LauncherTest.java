package io.formwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code formwork} on machines that lack something: it names that, with the command that gets it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    /** What every POSIX machine has and the script uses. */
    private static final List<String> COMMON = List.of(
            "sh", "bash", "dirname", "readlink", "sed", "find", "cksum", "sort", "grep", "cat", "rm", "id", "uname");

    private static final Path SCRIPT = Path.of(System.getProperty("formwork.root", ".."), "formwork");

    @TempDir
    Path machine;

    private Path programs = Path.of("");
    private Path script = Path.of("");

    /** A copy that looks for JDKs in this machine's folders only. */
    @BeforeEach
    void anEmptyMachine() throws IOException {
        programs = Files.createDirectories(machine.resolve("bin"));
        for (String program : COMMON) {
            for (String folder : List.of("/usr/bin", "/bin")) {
                Path found = Path.of(folder, program);
                if (Files.exists(found) && Files.notExists(programs.resolve(program))) {
                    write(programs.resolve(program), "exec " + found + " \"$@\"");
                }
            }
        }
        script = Files.createDirectories(machine.resolve("formwork-folder")).resolve("formwork");
        String text = Files.readString(SCRIPT);
        for (String folder : List.of("/usr/lib/jvm", "/usr/libexec", "/opt/java", "/opt/jdk", "/Library/Java")) {
            assertThat(text).contains(folder);
            text = text.replace(folder, machine + "/nowhere");
        }
        Files.writeString(script, text);
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get, sudo apt-get install openjdk-25-jdk-headless",
        "dnf,     sudo dnf install java-25-openjdk-devel",
        "brew,    brew install openjdk@25",
        "none,    sdk install java 25-tem",
    })
    void withoutAJdkItSaysHowToGetOne(String manager, String command) throws Exception {
        program(manager, "exit 0");

        Ended ended = run("run", Map.of());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("needs a JDK 25", command, "JAVA_HOME");
    }

    @Test
    void anOlderJavaOnThePathIsNotEnough() throws Exception {
        Path old = Files.createDirectories(machine.resolve("old/bin"));
        for (String name : List.of("java", "javac")) {
            write(old.resolve(name), "echo '    java.specification.version = 17' >&2");
        }
        Files.createSymbolicLink(programs.resolve("java"), old.resolve("java"));

        Ended ended = run("test", Map.of("JAVA_HOME", old.getParent().toString()));

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("needs a JDK 25");
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get, run,   sudo apt-get install maven",
        "dnf,     test,  sudo dnf install maven",
        "brew,    bench, brew install maven",
        "none,    run,   sdk install maven",
    })
    void withoutMavenItSaysHowToGetIt(String manager, String task, String command) throws Exception {
        program(manager, "exit 0");

        Ended ended = run(task, jdk());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("needs Maven", command);
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get, sudo apt-get install npm",
        "dnf,     sudo dnf install npm",
        "brew,    brew install node",
        "none,    nodejs.org",
    })
    void withAnOldNodeAndNoNpmItSaysHowToGetIt(String manager, String command) throws Exception {
        program(manager, "exit 0");
        program("mvn", "exit 0");
        program("node", "echo v20.11.1");

        Ended ended = run("run", jdk());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("needs npm", command);
    }

    @Test
    void aNodeThatCannotBeBroughtIsSaid() throws Exception {
        program("mvn", "exit 0");
        program("npm", "exit 1");

        Ended ended = run("run", jdk());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("Bringing Node 24", "could not be brought", "nodejs.org");
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get, sudo apt-get install chromium",
        "dnf,     sudo dnf install chromium",
        "brew,    brew install --cask chromium",
        "none,    FORMWORK_CHROMIUM",
    })
    void withoutChromiumItSaysHowToGetIt(String manager, String command) throws Exception {
        aMachineThatBuilds();
        program(manager, "exit 0");
        program("id", "echo 1000");

        Ended ended = run("test", jdk());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("need Chromium", command);
    }

    @Test
    void aChromiumThatCannotBeBroughtIsSaid() throws Exception {
        aMachineThatBuilds();
        program("id", "echo 0");
        program("apt-get", "exit 100");

        Ended ended = run("test", jdk());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("Chromium could not be brought");
    }

    @Test
    void aBuildThatFailsIsSaid() throws Exception {
        aMachineThatBuilds();
        program("mvn", "echo 'a compiler says why'; exit 1");

        Ended ended = run("run", jdk());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("a compiler says why", "The build failed");
    }

    @Test
    void anUnknownCommandShowsTheKnownOnes() throws Exception {
        Ended ended = run("fly", Map.of());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("Usage: ./formwork");
    }

    @ParameterizedTest
    @CsvSource({"backup", "restore"})
    void aBackupNeedsTheNameOfAFile(String command) throws Exception {
        Ended ended = run(command, Map.of());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("backup --check <file>", "restore <file>");
    }

    private void aMachineThatBuilds() throws IOException {
        program("mvn", "exit 0");
        program("node", "echo v24.1.0");
    }

    private static Map<String, String> jdk() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    private void program(String name, String body) throws IOException {
        Files.deleteIfExists(programs.resolve(name));
        if (!name.equals("none")) {
            write(programs.resolve(name), body);
        }
    }

    private void write(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended run(String task, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(programs.resolve("sh").toString(), script.toString(), task);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private record Ended(int exit, String said) {}
}
