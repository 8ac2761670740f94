namespace NewsMonitor.Delivery.Mail;

/// <summary>A letter to a reader, ready to be put into an envelope.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">For readers of plain text.</param>
/// <param name="Html">For all others; the same words.</param>
public sealed record Letter(string Subject, string Text, string Html);
