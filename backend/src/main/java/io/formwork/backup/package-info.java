/**
 * Takes an installation away and brings it back: every table as it was at one moment, the files that its records name, and the
 * secrets without which they mean nothing, in one archive. It runs as a command of its own, beside a running application or
 * without one, and knows tables by what the server says of them, so that a new feature is backed up without a word here.
 */
@NullMarked
package io.formwork.backup;

import org.jspecify.annotations.NullMarked;
