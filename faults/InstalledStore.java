import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The database of somebody's installation: by its address, or by the data folder of one that is running on this machine. */
record InstalledStore(String place) {

    Connection connect() throws SQLException, IOException {
        if (!place.startsWith("jdbc:")) {
            return ofFolder(Path.of(place));
        }
        String user = System.getenv("SPRING_DATASOURCE_USERNAME");
        return user == null
                ? DriverManager.getConnection(place)
                : DriverManager.getConnection(place, user, System.getenv("SPRING_DATASOURCE_PASSWORD"));
    }

    private static Connection ofFolder(Path data) throws SQLException, IOException {
        if (!Files.exists(data.resolve("mariadb.pid"))) {
            throw new IOException("no installation is running with the data folder " + data + "; start it, or name its database with --db");
        }
        String pid = Files.readString(data.resolve("mariadb.pid")).trim();
        Matcher port = Pattern.compile("--port=(\\d+)").matcher(Files.readString(Path.of("/proc", pid, "cmdline")));
        if (!port.find()) {
            throw new IOException("process " + pid + " is no database server of ours");
        }
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port.group(1) + "/mashang", "mashang",
                Files.readString(data.resolve("mariadb.password")).trim());
    }
}
