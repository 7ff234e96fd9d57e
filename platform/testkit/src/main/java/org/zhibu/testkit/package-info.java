/** What tests of the server and of modules share: a signed-in page without a browser, organisations to act in, a clock to turn. */
@NullMarked
package org.zhibu.testkit;

import org.jspecify.annotations.NullMarked;
