/** The product as somebody meets it who means harm; {@code docs/security.md} lists which test proves what. */
package io.formwork.attack;
