/** The settings of one installation and the folder where it keeps its data. */
@NullMarked
package io.formwork.platform.config;

import org.jspecify.annotations.NullMarked;
