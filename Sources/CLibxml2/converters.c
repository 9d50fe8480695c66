// libxml2 asks ICU for encodings that iconv does not know. Markup gives it nothing but UTF-8, so ICU and its 30 MB of tables
// are left out: these functions stand for ICU's own, which then know no encoding.
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

UConverter *ucnv_open(const char *name, UErrorCode *status) {
  *status = U_UNSUPPORTED_ERROR;
  return NULL;
}

void ucnv_close(UConverter *converter) {}

void ucnv_setToUCallBack(
    UConverter *converter, UConverterToUCallback action, const void *context,
    UConverterToUCallback *former, const void **former_context, UErrorCode *status) {
  *status = U_UNSUPPORTED_ERROR;
}

void ucnv_setFromUCallBack(
    UConverter *converter, UConverterFromUCallback action, const void *context,
    UConverterFromUCallback *former, const void **former_context, UErrorCode *status) {
  *status = U_UNSUPPORTED_ERROR;
}

void ucnv_convertEx(
    UConverter *target_converter, UConverter *source_converter, char **target,
    const char *target_limit, const char **source, const char *source_limit, UChar *pivot_start,
    UChar **pivot_source, UChar **pivot_target, const UChar *pivot_limit, UBool reset,
    UBool flush, UErrorCode *status) {
  *status = U_UNSUPPORTED_ERROR;
}

void UCNV_TO_U_CALLBACK_STOP(
    const void *context, UConverterToUnicodeArgs *arguments, const char *code_units,
    int32_t length, UConverterCallbackReason reason, UErrorCode *status) {}

void UCNV_FROM_U_CALLBACK_STOP(
    const void *context, UConverterFromUnicodeArgs *arguments, const UChar *code_units,
    int32_t length, UChar32 code_point, UConverterCallbackReason reason, UErrorCode *status) {}
