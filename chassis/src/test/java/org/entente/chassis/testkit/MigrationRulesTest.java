package org.entente.chassis.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table topic drop column name;",
                "alter table topic drop name;",
                "alter table topic rename column name to title;",
                "alter table topic rename to theme;",
                "alter table topic alter column name set not null;",
                "alter table topic alter name type integer;",
                "alter table topic alter column name drop default;",
                "alter table topic add column colour text not null;",
                "alter table topic\n  add colour text default 'red' not null,\n  add column shape text not null;",
                "alter table topic add constraint topic_short check (length(name) < 9);",
                "alter table topic drop constraint topic_pkey;",
                "create unique index topic_name on topic (name);",
                "drop table topic;",
                "truncate topic;"
            })
    void seesWhatOlderReplicasWouldTripOver(String sql) {
        assertEquals(1, MigrationRules.brokenBy(sql).size(), MigrationRules.brokenBy(sql)::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table shape (id uuid primary key, name text not null);",
                "create table shape (id uuid);\nalter table shape add column name text not null;\n"
                        + "create unique index shape_name on shape (name);",
                "alter table topic add column colour text;",
                "alter table topic add column colour text not null default 'red';",
                "alter table topic add column colour text default 'red' not null;",
                "alter table topic add tone integer generated always as (length(name)) stored not null;",
                "alter table topic alter column name drop not null;",
                "create index topic_name on topic (name);",
                "drop index topic_name; -- drop table topic",
                "-- alter table topic drop column name;\nselect 1;"
            })
    void letsPassWhatOlderReplicasDoNotNotice(String sql) {
        assertEquals(List.of(), MigrationRules.brokenBy(sql));
    }
}
