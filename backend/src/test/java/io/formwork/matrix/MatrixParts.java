package io.formwork.matrix;

import io.formwork.attachment.AttachmentService;
import io.formwork.definition.DefinitionService;
import io.formwork.form.TestForms;
import io.formwork.identity.Actors;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.metric.TestMetrics;
import io.formwork.organisation.ExternalPeople;
import io.formwork.record.RecordService;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.survey.TestSurveys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What a world is made with. */
@Singleton
final class MatrixParts {

    @Inject
    TestForms forms;

    @Inject
    TestMetrics metrics;

    @Inject
    TestSurveys surveys;

    @Inject
    TestUsers testUsers;

    @Inject
    DefinitionService definitions;

    @Inject
    RecordService records;

    @Inject
    RecordCommentService comments;

    @Inject
    AttachmentService attachments;

    @Inject
    UserService users;

    @Inject
    RoleMembers roles;

    @Inject
    ExternalPeople externals;

    @Inject
    Actors actors;
}
