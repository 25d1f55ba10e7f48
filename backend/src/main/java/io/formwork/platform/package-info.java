/** Words of no domain: settings, database, transactions, errors, texts, JSON, HTTP. Two features use what lies here and it speaks of neither. */
@NullMarked
package io.formwork.platform;

import org.jspecify.annotations.NullMarked;
