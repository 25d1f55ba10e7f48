/** Dashboards by REST. */
@NullMarked
package io.formwork.dashboard.rest;

import org.jspecify.annotations.NullMarked;
