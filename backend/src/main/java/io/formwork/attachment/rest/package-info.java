/** Uploading and fetching files by REST. */
@NullMarked
package io.formwork.attachment.rest;

import org.jspecify.annotations.NullMarked;
