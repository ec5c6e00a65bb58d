package io.mashang.checkin.door;

import io.mashang.activities.GateId;
import io.mashang.activities.Method;
import io.mashang.activities.ParticipantId;
import io.mashang.activities.Roster;
import io.mashang.activities.SessionId;
import io.mashang.checkin.Direction;
import io.mashang.checkin.RecordId;
import io.mashang.checkin.door.DoorDesk.DoorRow;
import io.mashang.checkin.door.DoorDesk.PersonRow;
import io.mashang.checkin.door.DoorEntry.Who;
import io.mashang.checkin.owncode.VerifyOwnCode;
import io.mashang.identity.MemberId;
import io.mashang.platform.web.OperationHeaders;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.OpenToPhones;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door desk of one session. */
@RestController
@RequestMapping("/console/api")
@StaffMay(Permission.DOOR)
@OpenToPhones
class DoorConsoleController {

    /**
     * @param reason why staff do it; may be empty
     * @param direction in when absent
     * @param gate where the desk stands
     */
    record DoorRequest(
            @NotEmpty @Size(max = 200) LinkedHashSet<@NotNull ParticipantId> participants, @NotNull @Size(max = 200) String reason,
            @Nullable Direction direction, @Nullable GateId gate) {}

    record GuestRequest(
            @NotBlank @Size(max = 60) String name, @Nullable @Size(max = 32) String phone, @NotNull @Size(max = 60) String group,
            @NotNull @Size(max = 200) String reason, @Nullable GateId gate) {}

    /** @param code whatever the scanner read */
    record ScanRequest(@NotBlank @Size(max = 500) String code, @Nullable Direction direction, @Nullable GateId gate) {}

    record UndoRequest(@NotNull @Size(max = 200) String reason) {}

    /** One row for each person who was asked for, in the same order. */
    record DoorView(List<DoorRow> people) {}

    private final DoorDesk desk;
    private final CheckInAtDoor door;
    private final UndoCheckIn undo;
    private final Roster roster;
    private final VerifyOwnCode ownCodes;

    DoorConsoleController(DoorDesk desk, CheckInAtDoor door, UndoCheckIn undo, Roster roster, VerifyOwnCode ownCodes) {
        this.desk = desk;
        this.door = door;
        this.undo = undo;
        this.roster = roster;
        this.ownCodes = ownCodes;
    }

    /** Everybody of the session's activity, walk-ins included; searched by name, group, phone. */
    @GetMapping("/sessions/{session}/door/people")
    Page<PersonRow> people(@PathVariable SessionId session, PageRequest page) {
        return desk.people(session, page);
    }

    /** A partly refused list says for each person why; the same key again gives the same ends. */
    @PostMapping("/sessions/{session}/door/check-ins")
    DoorView checkIn(
            @PathVariable SessionId session, @RequestHeader(OperationHeaders.KEY) String key,
            @Valid @RequestBody DoorRequest request, StaffActor actor) {
        var call = new CheckInAtDoor.Call(
                session, Method.STAFF, request.reason().strip(), actor, OperationHeaders.checked(key), request.direction(),
                request.gate());
        return new DoorView(desk.rows(session, call.way(), door.checkIn(call, request.participants().stream().map(Who::of).toList())));
    }

    /** Enters somebody who is on no list and checks them in, where the activity is open to anyone. */
    @PostMapping("/sessions/{session}/door/guests")
    DoorRow guest(
            @PathVariable SessionId session, @RequestHeader(OperationHeaders.KEY) String key,
            @Valid @RequestBody GuestRequest request, StaffActor actor) {
        Roster.Guest guest = roster.guest(request.name(), request.group(), request.phone());
        var call = new CheckInAtDoor.Call(
                session, Method.STAFF, request.reason().strip(), actor, OperationHeaders.checked(key), Direction.IN, request.gate());
        return desk.rows(session, call.way(), door.checkIn(call, List.of(Who.guest(guest)))).getFirst();
    }

    /** Checks in whoever shows their own code; expired, foreign and forged ones are refused without asking the database. */
    @PostMapping("/sessions/{session}/door/scans")
    DoorRow scan(
            @PathVariable SessionId session, @RequestHeader(OperationHeaders.KEY) String key,
            @Valid @RequestBody ScanRequest request, StaffActor actor) {
        MemberId member = ownCodes.memberOf(request.code());
        var call = new CheckInAtDoor.Call(
                session, Method.STAFF_SCAN, "", actor, OperationHeaders.checked(key), request.direction(), request.gate());
        return desk.rows(session, call.way(), door.checkIn(call, List.of(Who.member(member)))).getFirst();
    }

    /** Takes a check-in of any kind back; the person can then check in again. */
    @PostMapping("/check-ins/{record}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable RecordId record, @Valid @RequestBody UndoRequest request, StaffActor actor) {
        undo.undo(record, request.reason().strip(), actor);
    }
}
