package io.mashang.activities.roster;

import io.mashang.activities.ActivityId;
import io.mashang.activities.Participant;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.roster.RosterStore.Entry;
import io.mashang.identity.MemberCard;
import io.mashang.identity.MemberId;
import io.mashang.identity.Members;
import io.mashang.platform.ids.Ids;
import io.mashang.platform.sql.SharedReads;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The roster as other modules ask it. */
@Component
class RosterEntrance implements Roster {

    /** Of those who came by themselves, the newest; whole numbers find the others. */
    private static final int MOST_LOOKED_AT = 2_000;

    private static final Pattern WHOLE_PHONE = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}");
    private static final ActivityId NO_ACTIVITY = new ActivityId(0);

    private final RosterStore store;
    private final EditRoster edit;
    private final Members members;
    private final Ids ids;
    private final Clock clock;
    private final SharedReads<Entrant, Participant> crowd = new SharedReads<>(this::lookUp);

    RosterEntrance(RosterStore store, EditRoster edit, Members members, Ids ids, Clock clock) {
        this.store = store;
        this.edit = edit;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Participant> find(Entrant entrant) {
        return crowd.find(entrant);
    }

    @Override
    public Map<Entrant, Participant> admit(Collection<Entrant> entrants, Set<ActivityId> open) {
        Map<Entrant, Participant> known = lookUp(entrants);
        List<Entrant> strangers = entrants.stream()
                .distinct()
                .filter(entrant -> open.contains(entrant.activity()) && !known.containsKey(entrant))
                .toList();
        if (!strangers.isEmpty()) {
            store.insertIfNew(walkIns(strangers), clock.instant());
            known.putAll(lookUp(strangers));
        }
        known.values().removeIf(participant -> !participant.listed() && !open.contains(participant.activity()));
        return known;
    }

    private List<Entry> walkIns(List<Entrant> strangers) {
        Set<MemberId> people = strangers.stream().map(Entrant::member).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<MemberId, MemberCard> cards = members.cards(people);
        return strangers.stream()
                .map(entrant -> Entry.walkIn(
                        new ParticipantId(ids.next()), entrant.activity(), entrant.member(), name(cards, entrant.member())))
                .toList();
    }

    private static String name(Map<MemberId, MemberCard> cards, MemberId member) {
        return Optional.ofNullable(cards.get(member)).map(MemberCard::name).orElse("");
    }

    private Map<Entrant, Participant> lookUp(Collection<Entrant> entrants) {
        Map<ActivityId, Set<MemberId>> people = entrants.stream()
                .collect(Collectors.groupingBy(Entrant::activity, Collectors.mapping(Entrant::member, Collectors.toSet())));
        Map<Entrant, Participant> found = new HashMap<>();
        store.ofMembers(people).forEach(entry -> found.put(
                new Entrant(entry.activity(), Objects.requireNonNull(entry.member())), entry.participant()));
        return found;
    }

    @Override
    public Map<ParticipantId, Participant> byIds(Collection<ParticipantId> wanted) {
        List<Participant> found = store.byIds(wanted).stream().map(Entry::participant).toList();
        Map<MemberId, MemberCard> cards = members.cards(linkedWithoutPhone(found));
        return found.stream()
                .map(participant -> withCard(participant, cards))
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    @Override
    public Guest guest(String name, String group, @Nullable String phone) {
        Entry typed = edit.entry(NO_ACTIVITY, name, group, "", phone);
        return new Guest(typed.name(), typed.group(), typed.phoneIndex(), typed.maskedPhone(), typed.member());
    }

    @Override
    public Participant enter(ActivityId activity, Guest guest) {
        Entry entry = new Entry(
                new ParticipantId(ids.next()), activity, guest.name(), guest.group(), "", guest.phoneIndex(), guest.maskedPhone(),
                guest.member(), false);
        store.insertIfNew(List.of(entry), clock.instant());
        return edit.there(entry).participant();
    }

    @Override
    public List<Participant> people(ActivityId activity, String search, long before, int limit) {
        if (WHOLE_PHONE.matcher(search).matches()) {
            return withCards(withPhone(activity, search, before));
        }
        List<Participant> found = withCards(participants(store.page(activity, false, null, search, before, limit)));
        return RosterStore.PART_OF_PHONE.matcher(search).matches() ? withDigits(found, activity, search, before, limit) : found;
    }

    /** The digits that people read off the desk may stand on the member card alone. */
    private List<Participant> withDigits(List<Participant> found, ActivityId activity, String digits, long before, int limit) {
        List<Participant> linked = withCards(participants(store.withoutNumber(activity, before, MOST_LOOKED_AT)));
        return Stream.concat(found.stream(), linked.stream().filter(person -> hasDigits(person, digits)))
                .distinct()
                .sorted(Comparator.comparing((Participant person) -> person.id().value()).reversed())
                .limit(limit)
                .toList();
    }

    private static boolean hasDigits(Participant person, String digits) {
        return person.maskedPhone() != null && person.maskedPhone().contains(digits);
    }

    private static List<Participant> participants(List<Entry> entries) {
        return entries.stream().map(Entry::participant).toList();
    }

    private List<Participant> withCards(List<Participant> found) {
        Map<MemberId, MemberCard> cards = members.cards(linkedWithoutPhone(found));
        return found.stream().map(participant -> withCard(participant, cards)).toList();
    }

    private List<Participant> withPhone(ActivityId activity, String phone, long before) {
        Entry typed = edit.entry(activity, "", "", "", phone);
        Entry there = edit.there(typed);
        return there.id().equals(typed.id()) || there.id().value() >= before ? List.of() : List.of(there.participant());
    }

    private static List<MemberId> linkedWithoutPhone(List<Participant> participants) {
        List<MemberId> linked = new ArrayList<>();
        for (Participant participant : participants) {
            MemberId member = participant.member();
            if (member != null && (participant.maskedPhone() == null || participant.name().isEmpty())) {
                linked.add(member);
            }
        }
        return linked;
    }

    /** Somebody who walked in is shown with what their member card says by now. */
    private static Participant withCard(Participant participant, Map<MemberId, MemberCard> cards) {
        MemberId member = participant.member();
        MemberCard card = member == null ? null : cards.get(member);
        if (card == null) {
            return participant;
        }
        String name = participant.name().isEmpty() ? card.name() : participant.name();
        String phone = participant.maskedPhone() == null ? card.maskedPhone() : participant.maskedPhone();
        return new Participant(
                participant.id(), participant.activity(), name, participant.group(), phone, member, participant.listed());
    }

    @Override
    public List<Participant> listed(ActivityId activity, String search, long before, int limit) {
        return listedIn(activity, null, search, before, limit);
    }

    @Override
    public List<Participant> listedIn(
            ActivityId activity, @Nullable String group, String search, long before, int limit) {
        return store.page(activity, true, group, search, before, limit).stream().map(Entry::participant).toList();
    }

    @Override
    public List<ParticipantId> search(ActivityId activity, String text, int limit) {
        return store.search(activity, text, limit);
    }

    @Override
    public Map<ActivityId, Integer> listedCounts(Collection<ActivityId> activities) {
        return store.listedCounts(activities);
    }
}
