import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * On somebody's own installation: the people of its sandbox, codes of one batch and activities that are made for this
 * purpose and put away afterwards.
 */
final class SandboxStage implements Stage, AutoCloseable {

    private static final int POINTS = 1;
    private static final Pattern USER = Pattern.compile("\"id\":\"([a-z]+)\"");
    private static final Pattern PHONE_CONSENT = Pattern.compile("\\{[^{}]*\"purpose\":\"PHONE\"[^{}]*}");

    private record Person(long member, String token) {}

    private final Api api;
    private final StaffDesk desk;
    private final String title;
    private final List<Person> people = new ArrayList<>();
    private final List<Venue> venues = new ArrayList<>();
    private final Queue<Code> codes = new ArrayDeque<>();
    private final String product;
    private final String batch;

    /** @param database tells the serials of the codes; without it they are numbered from 1 */
    SandboxStage(String address, StaffDesk desk, String title, int codeCount, Connection database)
            throws IOException, InterruptedException, SQLException {
        this.api = new Api(address);
        this.desk = desk;
        this.title = title;
        Matcher users = USER.matcher(api.ask("GET", "/sandbox/api/users", null, null));
        while (users.find()) {
            people.add(signIn(users.group(1)));
        }
        product = RunningProduct.field(desk.ask("POST", "/console/api/products", "{\"name\":\"" + title
                + "\",\"sku\":\"\",\"rule\":{\"points\":" + POINTS + ",\"validFrom\":null,\"validTo\":null,\"expiryMonths\":1}}"), "id");
        batch = RunningProduct.field(desk.ask("POST", "/console/api/code-batches",
                "{\"productId\":\"" + product + "\",\"count\":" + codeCount + ",\"note\":\"" + title + "\"}"), "id");
        desk.ask("POST", "/console/api/code-batches/" + batch + "/activate", null);
        long first = database == null ? 1 : Office.firstSerial(database, batch);
        for (String code : PrintedCodes.of(desk, batch, codeCount)) {
            codes.add(new Code(first + codes.size(), code));
        }
    }

    /** Whether there is a sandbox: with the real WeChat nobody can be played. */
    static boolean isThere(String address) throws InterruptedException {
        return Http.status(address + "/sandbox/api/users") == 200;
    }

    private Person signIn(String user) throws IOException, InterruptedException {
        String code = RunningProduct.field(api.ask("POST", "/sandbox/api/users/" + user + "/login-code", null, null), "code");
        String signedIn = api.ask("POST", "/app/api/session/wechat-mini", null, "{\"code\":\"" + code + "\"}");
        var person = new Person(Long.parseLong(RunningProduct.field(signedIn, "id")), RunningProduct.field(signedIn, "accessToken"));
        if (signedIn.contains("\"hasPhone\":false")) {
            bindPhone(user, person);
        }
        return person;
    }

    private void bindPhone(String user, Person person) throws IOException, InterruptedException {
        Matcher consent = PHONE_CONSENT.matcher(api.ask("GET", "/app/api/consents", person.token(), null));
        if (!consent.find()) {
            throw new IOException("nobody asks for a consent to the phone number");
        }
        String code = RunningProduct.field(api.ask("POST", "/sandbox/api/users/" + user + "/phone-code", null, null), "code");
        api.ask("POST", "/app/api/phone/bind-wechat", person.token(), "{\"phoneCode\":\"" + code + "\",\"consentVersion\":\""
                + RunningProduct.field(consent.group(), "currentVersion") + "\"}");
    }

    @Override
    public int members() {
        return people.size();
    }

    @Override
    public long member(int index) {
        return people.get(index).member();
    }

    @Override
    public String token(int index) {
        return people.get(index).token();
    }

    @Override
    public List<Code> takeCodes(int count) {
        List<Code> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(codes.remove());
        }
        return taken;
    }

    @Override
    public Venue openVenue(String name) throws IOException, InterruptedException {
        Venue venue = Venue.open(desk, title + " " + (venues.size() + 1));
        venues.add(venue);
        return venue;
    }

    /** Points of the people of the sandbox, all together. */
    long points() throws IOException, InterruptedException {
        long points = 0;
        for (Person person : people) {
            Matcher available = Pattern.compile("\"available\":(-?\\d+)").matcher(api.ask("GET", "/app/api/points", person.token(), null));
            if (available.find()) {
                points += Long.parseLong(available.group(1));
            }
        }
        return points;
    }

    /** What was made can not be taken out of the books, but out of everybody's way; what stays is said. */
    @Override
    public void close() throws IOException, InterruptedException {
        desk.ask("POST", "/console/api/code-batches/" + batch + "/moves",
                "{\"move\":\"RECALL\",\"from\":1,\"to\":" + codes.size() + ",\"holder\":null,\"note\":\"trial\"}");
        desk.ask("POST", "/console/api/products/" + product + "/archive", null);
        for (Venue venue : venues) {
            desk.ask("POST", "/console/api/activities/" + venue.activity() + "/archive", null);
        }
        api.close();
        System.out.printf("left in the installation: product %s and %d activities, archived; code batch %s, recalled; %d members from the"
                + " sandbox with their check-ins and with the points of the redeemed codes, which expire in a month%n",
                product, venues.size(), batch, people.size());
    }
}
