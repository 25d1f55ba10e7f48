/** What every REST endpoint shares: problems as JSON, limits, languages, paths. */
@NullMarked
package io.formwork.platform.web;

import org.jspecify.annotations.NullMarked;
