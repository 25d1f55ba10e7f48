package io.formwork.organisation;

/** People across departments under one name. */
public record PersonGroup(GroupId id, String name, long size) {}
