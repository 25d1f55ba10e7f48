/** The OpenAPI 3.1 description of the REST interface, with one schema for each published form, and a page to try it out. */
@NullMarked
package io.formwork.openapi;

import org.jspecify.annotations.NullMarked;
