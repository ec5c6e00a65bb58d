import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** What the organiser prepares: members who are signed in, codes that are active, sessions that are open. */
final class Office implements Stage {

    private static final int MEMBERS = 300;
    private static final int CODES = 30_000;

    private final StaffDesk desk;
    private final List<String> tokens;
    private final Queue<Code> codes = new ArrayDeque<>();

    Office(String address, byte[] masterKey, Connection database) throws Exception {
        desk = new StaffDesk(address);
        tokens = new BenchMembers(masterKey).make(database, MEMBERS);
        database.setAutoCommit(true);
        print(database);
        follow(database);
    }

    /** Every member is somebody in WeChat too. */
    private void follow(Connection database) throws SQLException {
        try (var insert = database.prepareStatement("INSERT INTO identity_wechat_account (app_id, open_id, member_id, linked_at)"
                + " VALUES (?, ?, ?, UTC_TIMESTAMP(3))")) {
            for (int i = 0; i < members(); i++) {
                insert.setString(1, WechatPush.APP_ID);
                insert.setString(2, WechatPush.openId(member(i)));
                insert.setLong(3, member(i));
                insert.executeUpdate();
            }
        }
    }

    private void print(Connection database) throws IOException, InterruptedException, SQLException {
        String rule = "{\"points\":20,\"validFrom\":null,\"validTo\":null,\"expiryMonths\":24}";
        String product = desk.ask("POST", "/console/api/products", "{\"name\":\"fault\",\"sku\":\"\",\"rule\":" + rule + "}");
        String batch = RunningProduct.field(desk.ask("POST", "/console/api/code-batches", "{\"productId\":\""
                + RunningProduct.field(product, "id") + "\",\"count\":" + CODES + ",\"note\":\"\"}"), "id");
        desk.ask("POST", "/console/api/code-batches/" + batch + "/activate", null);
        long serial = firstSerial(database, batch);
        for (String code : PrintedCodes.of(desk, batch, CODES)) {
            codes.add(new Code(serial, code));
            serial++;
        }
    }

    static long firstSerial(Connection database, String batch) throws SQLException {
        try (var query = database.prepareStatement("SELECT first_serial FROM codes_batch WHERE id = ?")) {
            query.setString(1, batch);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public List<Code> takeCodes(int count) {
        List<Code> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(codes.remove());
        }
        return taken;
    }

    @Override
    public Venue openVenue(String title) throws IOException, InterruptedException {
        return Venue.open(desk, title);
    }

    @Override
    public int members() {
        return tokens.size();
    }

    @Override
    public long member(int index) {
        return BenchMembers.FIRST_ID + index;
    }

    @Override
    public String token(int index) {
        return tokens.get(index);
    }

    StaffDesk desk() {
        return desk;
    }
}
