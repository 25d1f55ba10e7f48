package io.formwork.matrix;

/**
 * Who looks, as rules about rows mean it.
 *
 * @param id of the account
 * @param area the record that stands for him; empty for people from inside
 */
record Self(String id, String area) {}
