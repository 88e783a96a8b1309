/**
 * Newer built-ins of JavaScript that pdf.js 6 uses and Node 20 lacks. Never imported by the
 * browser's code.
 */
import 'core-js/actual/map/get-or-insert-computed';
import 'core-js/actual/math/sum-precise';
import 'core-js/actual/promise/try';
import 'core-js/actual/promise/with-resolvers';
import 'core-js/actual/typed-array/from-base64';
import 'core-js/actual/typed-array/to-base64';
import 'core-js/actual/typed-array/to-hex';
import 'core-js/actual/url/parse';
import 'core-js/actual/weak-map/get-or-insert-computed';
