package io.mashang.platform.web;

import io.mashang.platform.PlatformProblem;
import io.mashang.platform.problem.FieldProblem;
import io.mashang.platform.problem.Refused;
import io.mashang.platform.sql.StoreOverload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where exceptions become answers. Only what is unexpected is logged, with the request's id and never sent. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> refused(Refused refused, HttpServletRequest request) {
        return answers.answer(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        Refused refused = switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                new Refused(PlatformProblem.FIELD_UNKNOWN, Map.of("field", unknown.getPropertyName()));
            case BodyTooLarge tooLarge ->
                new Refused(PlatformProblem.BODY_TOO_LARGE, Map.of("limit", tooLarge.limitInWords()));
            case JacksonException json when json.getCause() instanceof BodyTooLarge tooLarge ->
                new Refused(PlatformProblem.BODY_TOO_LARGE, Map.of("limit", tooLarge.limitInWords()));
            case null, default -> new Refused(PlatformProblem.BODY_UNREADABLE);
        };
        return answers.answer(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> invalid(MethodArgumentNotValidException e, HttpServletRequest request) {
        FieldProblem[] fields = e.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toArray(FieldProblem[]::new);
        return answers.answer(new Refused(PlatformProblem.INPUT_INVALID).onFields(fields), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> invalid(ConstraintViolationException e, HttpServletRequest request) {
        FieldProblem[] fields = e.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .toArray(FieldProblem[]::new);
        return answers.answer(new Refused(PlatformProblem.INPUT_INVALID).onFields(fields), request);
    }

    @ExceptionHandler({
        HandlerMethodValidationException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestPartException.class,
        ServletRequestBindingException.class
    })
    ResponseEntity<ProblemView> invalidParameter(Exception e, HttpServletRequest request) {
        if (e instanceof MissingRequestHeaderException missing && missing.getHeaderName().equals(OperationHeaders.KEY)) {
            return answers.answer(new Refused(PlatformProblem.REQUEST_KEY_MISSING), request);
        }
        return answers.answer(new Refused(PlatformProblem.INPUT_INVALID), request);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<ProblemView> unknownRoute(Exception e, HttpServletRequest request) {
        return answers.answer(new Refused(PlatformProblem.ROUTE_UNKNOWN), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        String methods = String.join(", ", e.getSupportedMethods() == null ? new String[] {"-"} : e.getSupportedMethods());
        return answers.answer(new Refused(PlatformProblem.METHOD_NOT_SUPPORTED, Map.of("methods", methods)), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        String expected = e.getSupportedMediaTypes().toString();
        return answers.answer(
                new Refused(PlatformProblem.MEDIA_TYPE_NOT_SUPPORTED, Map.of("expected", expected)), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answers.answer(new Refused(PlatformProblem.MEDIA_TYPE_NOT_ACCEPTABLE), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        String limit = e.getMaxUploadSize() > 0 ? e.getMaxUploadSize() / 1024 / 1024 + " MB" : "-";
        return answers.answer(new Refused(PlatformProblem.BODY_TOO_LARGE, Map.of("limit", limit)), request);
    }

    /** Never logged: the exceptions' messages hold what was sent. */
    @ExceptionHandler({InvalidParameterException.class, MultipartException.class})
    ResponseEntity<ProblemView> unreadableForm(Exception e, HttpServletRequest request) {
        return answers.answer(new Refused(PlatformProblem.BODY_UNREADABLE), request);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<ProblemView> storeUnavailable(Exception e, HttpServletRequest request) {
        boolean overload = StoreOverload.isCauseOf(e);
        if (!overload) {
            log.error("the database does not answer in {} {}: {}", request.getMethod(), request.getRequestURI(), e.toString());
        }
        Duration wait = Duration.ofMillis(ThreadLocalRandom.current().nextLong(1_000, 4_000));
        PlatformProblem problem = overload ? PlatformProblem.OVERLOADED : PlatformProblem.STORE_UNAVAILABLE;
        return answers.answer(new Refused(problem, Map.of("wait", wait)).retryAfter(wait), request);
    }

    @ExceptionHandler
    void clientWentAway(AsyncRequestNotUsableException e) {
        log.debug("the client closed its connection");
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> unexpected(Exception e, HttpServletRequest request) {
        log.error("unexpected failure in {} {}", request.getMethod(), request.getRequestURI(), e);
        return answers.answer(new Refused(PlatformProblem.UNEXPECTED), request);
    }
}
