/** Invented cases for demonstration organisations. */
@NullMarked
package org.zhibu.development.demo;

import org.jspecify.annotations.NullMarked;
