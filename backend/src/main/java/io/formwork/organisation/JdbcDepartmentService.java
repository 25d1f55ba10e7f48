package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.id.TimeOrderedIds;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDepartmentService extends DepartmentReading implements DepartmentService {

    private static final String KIND = "department";
    private static final int LONGEST_PATH = 700;

    private final MembershipRepository memberships;
    private final MainDepartments mains;
    private final UserService users;
    private final TimeOrderedIds ids;

    JdbcDepartmentService(
            DepartmentRepository rows,
            DeputyRepository deputies,
            Organisers organisers,
            MembershipRepository memberships,
            MainDepartments mains,
            UserService users,
            TimeOrderedIds ids) {
        super(rows, deputies, organisers);
        this.memberships = memberships;
        this.mains = mains;
        this.users = users;
        this.ids = ids;
    }

    @Override
    @Transactional
    public Department create(Actor actor, DepartmentId parent, DepartmentDraft draft) {
        organisers.require(actor);
        DepartmentChecks.require(draft);
        rows.lockTree();
        Department above = get(actor, parent);
        requireFree(draft, parent, null);
        requirePeople(draft);
        long id = ids.next();
        String path = above.path() + id + "/";
        requireDepth(path.length());
        rows.save(new DepartmentRow(
                id,
                parent.value(),
                path,
                draft.name(),
                draft.englishName(),
                draft.code(),
                draft.head() == null ? null : draft.head().value(),
                rows.lastPlace(parent.value()) + 1));
        keepDeputies(id, draft);
        Department created = get(actor, new DepartmentId(id));
        organisers.changed(actor, told(actor, "department.created", created), null, draft.words());
        return created;
    }

    @Override
    @Transactional
    public Department change(Actor actor, DepartmentId id, DepartmentDraft draft) {
        organisers.require(actor);
        DepartmentChecks.require(draft);
        rows.lockTree();
        Department before = get(actor, id);
        requireFree(draft, before.parent(), id);
        requirePeople(draft);
        rows.change(
                id.value(),
                draft.name(),
                draft.englishName(),
                draft.code(),
                draft.head() == null ? null : draft.head().value());
        deputies.deleteByDepartmentId(id.value());
        keepDeputies(id.value(), draft);
        if (!before.name().equals(draft.name())) {
            mains.renamed(id, draft.name());
        }
        Department after = get(actor, id);
        if (!before.draft().equals(draft)) {
            organisers.changed(
                    actor,
                    told(actor, "department.changed", after),
                    before.draft().words(),
                    draft.words());
        }
        return after;
    }

    @Override
    @Transactional
    public Department move(Actor actor, DepartmentId id, DepartmentId parent, @Nullable DepartmentId before) {
        organisers.require(actor);
        rows.lockTree();
        Department moved = get(actor, id);
        Department above = get(actor, parent);
        if (moved.isRoot() || above.isWithin(moved)) {
            throw new Conflict("organisation.move.below", moved.name(), above.name());
        }
        requireFree(moved.draft(), parent, id);
        String path = above.path() + id + "/";
        requireDepth(rows.longestPathBelow(moved.path()) - moved.path().length() + path.length());
        int place = before == null ? rows.lastPlace(parent.value()) + 1 : placeOf(before, parent);
        rows.makeRoom(parent.value(), place);
        rows.hang(id.value(), parent.value(), place);
        if (!path.equals(moved.path())) {
            rows.movePaths(moved.path(), path);
            organisers.changed(
                    actor, told(actor, "department.moved", moved), "parent=" + moved.parent(), "parent=" + parent);
        }
        return get(actor, id);
    }

    @Override
    @Transactional
    public void delete(Actor actor, DepartmentId id) {
        organisers.require(actor);
        rows.lockTree();
        Department department = get(actor, id);
        if (department.isRoot()) {
            throw new Conflict("organisation.delete.root", department.name());
        }
        int below = rows.below(department.path()).size() - 1;
        if (below > 0) {
            throw new Conflict("organisation.delete.children", below, department.name());
        }
        long people = memberships.countByDepartmentId(id.value());
        if (people > 0) {
            throw new Conflict("organisation.delete.people", people, department.name());
        }
        rows.deleteById(id.value());
        rows.rememberGone(id.value());
        organisers.changed(
                actor,
                told(actor, "department.deleted", department),
                department.draft().words(),
                null);
    }

    private int placeOf(DepartmentId sibling, DepartmentId parent) {
        return rows.findById(sibling.value())
                .filter(row -> Long.valueOf(parent.value()).equals(row.parentId()))
                .map(DepartmentRow::place)
                .orElseThrow(() -> unknown(sibling));
    }

    private void keepDeputies(long department, DepartmentDraft draft) {
        draft.deputies().forEach(deputy -> deputies.save(new DeputyRow(ids.next(), department, deputy.value())));
    }

    private void requireFree(DepartmentDraft draft, @Nullable DepartmentId parent, @Nullable DepartmentId own) {
        if (parent != null && isOther(rows.findByParentIdAndName(parent.value(), draft.name()), own)) {
            throw new Invalid(new Violation("/name", "unique", "organisation.name.taken", draft.name()));
        }
        if (draft.code() != null && isOther(rows.findByCode(draft.code()), own)) {
            throw new Invalid(new Violation("/code", "unique", "organisation.code.taken", draft.code()));
        }
    }

    private static boolean isOther(Optional<DepartmentRow> found, @Nullable DepartmentId own) {
        return found.isPresent() && (own == null || found.get().id() != own.value());
    }

    private void requirePeople(DepartmentDraft draft) {
        List<UserId> named = new ArrayList<>(draft.deputies());
        if (draft.head() != null) {
            named.add(draft.head());
        }
        named.stream().map(users::get).forEach(Insiders::require);
    }

    private static void requireDepth(int length) {
        if (length > LONGEST_PATH) {
            throw new Conflict("organisation.depth");
        }
    }

    private static Audited told(Actor actor, String action, Department department) {
        return Audited.of(actor, action, KIND, department.id().toString(), department.name());
    }

    private static NotFound unknown(DepartmentId id) {
        return new NotFound("organisation.department.unknown", id.toString());
    }
}
