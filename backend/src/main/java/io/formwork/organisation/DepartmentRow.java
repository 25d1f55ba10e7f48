package io.formwork.organisation;

import io.formwork.identity.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of table {@code department}. */
@MappedEntity("department")
record DepartmentRow(
        @Id long id,
        @Nullable Long parentId,
        String path,
        String name,
        @Nullable String englishName,
        @Nullable String code,
        @Nullable Long headId,
        int place) {

    Department toDepartment(List<UserId> deputies) {
        return new Department(
                new DepartmentId(id),
                parentId == null ? null : new DepartmentId(parentId),
                name,
                englishName,
                code,
                headId == null ? null : new UserId(headId),
                deputies,
                path);
    }
}
