/** Template packages over HTTP. */
@NullMarked
package io.formwork.template.rest;

import org.jspecify.annotations.NullMarked;
