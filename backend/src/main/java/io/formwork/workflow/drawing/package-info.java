/**
 * How a tree of steps becomes a drawing of nodes and flows with places on a page. The tree has no crossings, so the layout
 * is exact: blocks measure themselves, then place themselves from left to right along a line.
 */
@NullMarked
package io.formwork.workflow.drawing;

import org.jspecify.annotations.NullMarked;
